/** What went wrong, where it went wrong: an icon and words, never colour alone. */
export function ErrorText({ id, children }: { id?: string; children: string }) {
  return <p class="error" id={id} role="alert"><span aria-hidden="true">▲ </span>{children}</p>;
}

/** Nothing to show: what is missing, and one thing to do. */
export function Empty({ text, action, onAction }: { text: string; action?: string; onAction?: () => void }) {
  return (
    <div class="empty">
      <p>{text}</p>
      {action !== undefined && <button type="button" class="button" onClick={onAction}>{action}</button>}
    </div>
  );
}
