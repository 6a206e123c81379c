const FONT = '"Inter Variable", system-ui, sans-serif';

/** Undefined until it is needed, null where there is none. */
let canvas: CanvasRenderingContext2D | null | undefined;

/** How wide a text is on one line, in pixels. */
export function textWidth(text: string, size = 14, weight = 400): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas === null) return text.length * size * 0.55;
  canvas.font = `${weight} ${size}px ${FONT}`;
  // In lists all digits are as wide as the widest.
  return canvas.measureText(text.replaceAll(/\d/g, '0')).width;
}
