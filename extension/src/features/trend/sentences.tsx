import styles from './trend.module.css';

/** What is said, a sentence a line. */
export const Sentences = ({ texts }: { readonly texts: readonly string[] }) => (
  <ul class={styles['sentences']}>
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);
