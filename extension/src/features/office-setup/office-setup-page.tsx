import type { ComponentType } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Session } from '../../data/session.ts';
import { setupPart, type SetupPart } from '../../models/setup-route.ts';
import { Setup } from '../../models/setup.ts';
import { currentRoute, onRouteChanged } from '../../platform/route.ts';
import form from '../../ui/form.module.css';
import { useWords } from '../../ui/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { CalendarSection } from './calendar-section.tsx';
import { ComparisonSection } from './comparison-section.tsx';
import { DepartmentsSection } from './departments-section.tsx';
import { DoneBar } from './done-bar.tsx';
import { FactorsSection } from './factors-section.tsx';
import { MetersSection } from './meters-section.tsx';
import { MethodSection } from './method-section.tsx';
import { OfficeSection } from './office-section.tsx';
import { QuotasSection } from './quotas-section.tsx';
import { ResourcesSection } from './resources-section.tsx';
import { SetupNav } from './setup-nav.tsx';
import styles from './setup.module.css';
import { TemperatureSection } from './temperature-section.tsx';
import { WORDS } from './words.ts';

const SECTIONS: Readonly<Record<Exclude<SetupPart, 'may'>, ComponentType<{ readonly setup: Setup }>>> = {
  'co-quan': OfficeSection,
  phong: DepartmentsSection,
  'noi-dung': ResourcesSection,
  'dien-nuoc': MetersSection,
  'dinh-muc': QuotasSection,
  'so-sanh': ComparisonSection,
  'he-so': FactorsSection,
  'nhiet-do': TemperatureSection,
  'phuong-phap': MethodSection,
  lich: CalendarSection,
};

interface OfficeSetupPageProps {
  readonly session: Session;
  /** The part that is no fact of the office: its machines. */
  readonly Machines: ComponentType<{ readonly session: Session }>;
}

/** Thiết lập: the office as its dated facts describe it. The Office states them, everybody may read. */
export function OfficeSetupPage({ session, Machines }: OfficeSetupPageProps) {
  const setup = useMemo(() => new Setup(session), [session]);
  const [part, setPart] = useState(() => setupPart(currentRoute()));
  useEffect(
    () =>
      onRouteChanged((route) => {
        setup.clear();
        setPart(setupPart(route));
      }),
    [setup],
  );
  return (
    <div class={styles['page']}>
      <SetupNav current={part} />
      <div class={form['stack']}>
        {part !== 'may' ? <Facts setup={setup} part={part} /> : <Machines session={session} />}
      </div>
    </div>
  );
}

interface FactsProps {
  readonly setup: Setup;
  readonly part: keyof typeof SECTIONS;
}

function Facts({ setup, part }: FactsProps) {
  const words = useWords(WORDS);
  const Section = SECTIONS[part];
  return (
    <>
      {setup.mayEdit ? null : <Notice tone="note">{words.readOnly}</Notice>}
      <Section key={part} setup={setup} />
      <DoneBar setup={setup} />
    </>
  );
}
