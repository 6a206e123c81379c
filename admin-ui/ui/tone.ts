import './tones.css';

/** How something looks, by what it means. */
const TONES = ['neutral', 'info', 'success', 'warning', 'danger'] as const;
export type Tone = (typeof TONES)[number];

/** The tone that an answer names. One that this page does not know yet is shown as none in particular. */
export function toneOf(name: string | undefined): Tone {
  return TONES.find((tone) => tone === name) ?? 'neutral';
}
