import { SYNTHETIC_WORDS } from '@soxanh/core';
import { useLanguage } from './language.ts';
import styles from './band.module.css';

/** The band that calls sample figures what they are. */
export function SyntheticBand() {
  return (
    <p class={styles['band']} role="note">
      {SYNTHETIC_WORDS[useLanguage()]}
    </p>
  );
}
