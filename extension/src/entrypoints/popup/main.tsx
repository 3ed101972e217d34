import { openSession } from '../../data/session.ts';
import { mount } from '../../ui/mount.tsx';
import { liveSettings } from '../../data/session.ts';

const settings = await liveSettings();
const session = await openSession();
mount(settings, <p>{session.ok ? session.value.book.office.value.name : session.error.kind}</p>);
