import { makeupText, type Makeup as Counts, type ResourceId } from '@soxanh/core';
import { useLanguage } from './language.ts';
import styles from './makeup.module.css';

interface MakeupProps {
  readonly makeup: Counts;
  readonly resource: ResourceId;
}

/** What days a figure is made of: "18 đã ghi · 1 chưa ghi". A line that is too long breaks between states. */
export function Makeup({ makeup, resource }: MakeupProps) {
  const parts = makeupText(makeup, resource, useLanguage()).split(' · ');
  return (
    <>
      {parts.flatMap((part, at) => [
        at > 0 && '\u00a0· ',
        <span key={part} class={styles['part']}>
          {part}
        </span>,
      ])}
    </>
  );
}
