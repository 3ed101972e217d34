import type { Book } from '../book/open-book.ts';
import { counted } from './counted.ts';
import { information, wrong, type Finding } from './finding.ts';
import { refusedWords } from './refused-words.ts';
import { sendFirst, waitingWords } from './sharing-words.ts';

/** What is not sent yet, what waits for the server, and what it refused. */
export function* sharingFindings({ name, hub, aside, office }: Book): Generator<Finding> {
  const pending = hub?.pending?.length ?? 0;
  if (pending > 0) {
    const entries = counted(pending, 'lượt ghi', ['entry', 'entries']);
    yield information(
      `${entries.vi} chưa gửi lên máy chủ; đã được tính ở đây. Gửi bằng "soxanh sync".`,
      `${entries.en} not sent to the server yet; counted here. Send with "soxanh sync".`,
    );
  }
  const waiting = aside.filter(({ note }) => note.why === 'waiting').length;
  if (waiting > 0) {
    const { vi, en } = waitingWords(waiting, sendFirst(name));
    yield information(vi, en);
  }
  for (const { entry, note } of aside) {
    if (note.why !== 'refused' || note.dismissed === true) continue;
    const { vi, en } = refusedWords(entry, note.reason ?? { kind: 'unknown' }, office);
    yield wrong(vi, en);
  }
}
