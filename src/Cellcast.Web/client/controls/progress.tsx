import type { Job } from '../api/job.ts';
import { ErrorText } from './error.tsx';

/** How far a computation of many runs is, with a way to stop it; when stopped, a way to start it again. */
export function Progress({ job, what }: { job: Job<unknown>; what: string }) {
  const { share } = job;
  if (share !== undefined) {
    return (
      <div class="progress" data-busy role="status">
        <label><span>{what}</span> <progress max={1} value={share} /></label>
        <span class="progress-share">{Math.round(share * 100)}%</span>
        <button type="button" class="button" onClick={job.cancel}>Stop</button>
      </div>
    );
  }
  if (job.error !== undefined) return <div class="progress"><ErrorText>{job.error}</ErrorText><button type="button" class="button" onClick={job.start}>Try again</button></div>;
  if (job.stale) return <div class="progress"><span class="quiet">{job.value === undefined ? 'Not computed.' : 'What stands here answers an earlier setting.'}</span><button type="button" class="button button-strong" onClick={job.start}>Compute</button></div>;
  return null;
}
