import { useMemo, useState } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { Setup } from '../../models/setup.ts';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { CalendarSection } from './calendar-section.tsx';
import { DepartmentsSection } from './departments-section.tsx';
import { OfficeSection } from './office-section.tsx';
import { ResourcesSection } from './resources-section.tsx';
import { WORDS } from './words.ts';

const SECTIONS = {
  office: OfficeSection,
  departments: DepartmentsSection,
  resources: ResourcesSection,
  calendar: CalendarSection,
} as const;

type SectionName = keyof typeof SECTIONS;

const ORDER: readonly SectionName[] = ['office', 'departments', 'resources', 'calendar'];

/** Thiết lập: the office as its dated facts describe it. The Office states them, everybody may read. */
export function OfficeSetupPage({ session }: { readonly session: Session }) {
  const words = useWords(WORDS);
  const setup = useMemo(() => new Setup(session), [session]);
  const [section, setSection] = useState<SectionName>('office');
  const Section = SECTIONS[section];
  const choose = (next: SectionName): void => {
    setup.problem.value = undefined;
    setSection(next);
  };
  return (
    <div class={form['stack']}>
      <div class={form['actions']}>
        <Segmented
          name={words.section}
          choices={ORDER.map((value) => ({ value, text: words.sections[value] }))}
          chosen={section}
          onChoose={choose}
        />
      </div>
      {setup.mayEdit ? null : <Notice tone="note">{words.readOnly}</Notice>}
      {setup.saved.value > 0 ? <output class="visually-hidden">{words.saved}</output> : null}
      <Section setup={setup} />
    </div>
  );
}
