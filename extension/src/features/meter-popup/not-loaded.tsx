import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';

const WORDS = {
  vi: { notLoaded: 'Chưa mở được phần đọc công tơ, đồng hồ. Đóng rồi mở lại.' },
  en: { notLoaded: 'The meters could not be opened. Close this and open it again.' },
};

/** What stands in place of the meters where their part could not be fetched. */
export const MetersNotLoaded = () => <Notice tone="problem">{useWords(WORDS).notLoaded}</Notice>;
