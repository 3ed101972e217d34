import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import form from './form.module.css';

/** One matter with its title, whose parts stand apart: text, fields, buttons. */
export function FormCard({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class={form['card']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
