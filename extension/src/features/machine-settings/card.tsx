import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import form from '../../ui/form.module.css';

/** A part of the settings with its heading. */
export function SettingsCard({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class={form['card']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
