import './empty-note.css';

/** What stands where results will be. */
export function EmptyNote({ text }: { text: string }) {
  return <p class="empty-note">{text}</p>;
}
