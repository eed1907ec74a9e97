// One request in flight, the newest setting kept and sent on return, answers numbered and older ones dropped: the last move is always drawn.

/** The server has more than it can do; ask again after this many milliseconds. */
export class Busy extends Error {
  constructor(readonly after: number) {
    super('busy');
  }
}

export interface RunnerEvents<Output> {
  /** An answer, with the number of the question it answers. */
  readonly answered: (output: Output, sequence: number) => void;
  readonly failed: (error: unknown, sequence: number) => void;
  readonly busy: (after: number) => void;
}

export class Runner<Input, Output> {
  private next: { input: Input; sequence: number } | undefined;
  private flying = false;
  private drawn = 0;
  private asked = 0;

  constructor(
    private readonly send: (input: Input, sequence: number) => Promise<Output>,
    private readonly events: RunnerEvents<Output>,
    private readonly wait: (milliseconds: number) => Promise<void> = milliseconds => new Promise(done => setTimeout(done, milliseconds)),
  ) {}

  /** Whether an answer is still to come. */
  get behind(): boolean {
    return this.flying;
  }

  /** Asks for a run of `input`; what was asked before and not yet sent is forgotten. */
  ask(input: Input): number {
    this.asked += 1;
    this.next = { input, sequence: this.asked };
    if (!this.flying) void this.fly();
    return this.asked;
  }

  private async fly() {
    this.flying = true;
    while (this.next !== undefined) {
      const { input, sequence } = this.next;
      this.next = undefined;
      try {
        const output = await this.send(input, sequence);
        if (sequence > this.drawn) {
          this.drawn = sequence;
          this.events.answered(output, sequence);
        }
      } catch (error) {
        if (error instanceof Busy) {
          this.events.busy(error.after);
          await this.wait(error.after);
          // Whatever is newest by now; the setting that was refused if nothing came since.
          this.next ??= { input, sequence };
        } else if (this.next === undefined) {
          this.events.failed(error, sequence);
        }
      }
    }
    this.flying = false;
  }
}
