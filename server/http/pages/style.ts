/** One sheet for all pages. Colours by what the reader prefers; everything is readable at the width of a phone. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --ink: #1b1f24; --soft: #57606a; --paper: #ffffff; --ground: #f3f4f6; --line: #8c959f;
  --accent: #00656c; --on-accent: #ffffff; --bad: #b3261e; --bad-ground: #fdecea; --note: #e6f5f5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e8eb; --soft: #a9b2bd; --paper: #1d2127; --ground: #14171b; --line: #7d8792;
    --accent: #6fbcc0; --on-accent: #06292c; --bad: #f2b8b5; --bad-ground: #3a1d1b; --note: #10292b;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 44rem; margin: 0 auto; padding: 1rem clamp(1rem, 4vw, 2rem); }
header { font-weight: 600; }
main { background: var(--paper); border: 1px solid color-mix(in srgb, var(--line) 45%, transparent); border-radius: 0.75rem; padding-block: 1.5rem 2rem; }
main:focus { outline: none; }
@media (max-width: 46rem) { main { border-radius: 0; border-inline: 0; } }
footer { color: var(--soft); }
h1 { font-size: clamp(1.4rem, 5vw, 1.9rem); line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
p, ul, dl { margin: 0 0 1rem; }
a { color: var(--accent); }
.about, .hint, small { color: var(--soft); }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.5rem; }
.files { list-style: none; padding: 0; }
.files > li { border: 1px solid var(--line); border-radius: 0.5rem; padding: 1rem; margin-bottom: 0.75rem; }
.files p:last-child { margin: 0; }
code { font-size: 0.8rem; }
blockquote { margin: 0.25rem 0 0; padding-left: 0.9rem; border-left: 4px solid var(--accent); }
fieldset { border: 0; margin: 0 0 1.25rem; padding: 0; min-width: 0; }
legend, label { font-weight: 600; padding: 0; }
fieldset.part > legend { font-size: 1.15rem; margin: 1.5rem 0 0.75rem; }
.field { margin-bottom: 1.25rem; }
.field > label { display: block; margin-bottom: 0.3rem; }
.field .hint, .field .wrong { margin: 0.1rem 0 0.35rem; }
input:not([type=checkbox], [type=radio]), select, textarea {
  display: block; width: 100%; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.6rem 0.7rem; min-height: 2.9rem;
}
.choice { display: flex; gap: 0.7rem; align-items: flex-start; padding: 0.35rem 0; }
.choice label { font-weight: 400; flex: 1; }
.choice input { width: 1.35rem; height: 1.35rem; margin: 0.1rem 0 0; flex: none; accent-color: var(--accent); }
.has-error { border-left: 4px solid var(--bad); padding-left: 0.9rem; }
.wrong { color: var(--bad); font-weight: 600; }
.summary { background: var(--bad-ground); border: 2px solid var(--bad); border-radius: 0.5rem; padding: 1rem; margin-bottom: 1.5rem; }
.summary h2 { margin: 0 0 0.5rem; }
.summary ul { margin: 0; padding-left: 1.2rem; }
.summary a { color: inherit; }
.note { background: var(--note); border-radius: 0.5rem; padding: 0.75rem 1rem; margin-bottom: 1rem; }
.note > :last-child { margin: 0; }
button, .button {
  display: inline-block; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent);
  border: 2px solid var(--accent); border-radius: 0.5rem; padding: 0.7rem 1.4rem; min-height: 2.9rem; cursor: pointer; text-decoration: none;
}
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button:focus-visible, .button:focus-visible { outline-color: var(--ink); }
dt { font-weight: 600; } dd { margin: 0 0 0.5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; list-style: none; padding: 0; margin: 0; }
@media print { body { background: none; } main { border: 0; } .button, button, footer { display: none; } }
`;
