import type { Kind } from '../model/FindingView';

type IconName = Kind | 'clean' | 'close' | 'up' | 'down' | 'right' | 'note';

/** Shapes on a grid of 16; severities differ in outline: octagon, triangle, circle. */
const PATHS: { readonly [I in IconName]: readonly [shape: string, sign: string] } = {
  error: [
    'M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z',
    'M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8',
  ],
  warning: ['M8 1.6 15.2 14.4H.8z', 'M8 6v4M8 12.1v.3'],
  info: ['M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z', 'M8 7.2v4.2M8 4.6v.3'],
  waived: ['M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z', 'M4.8 8h6.4'],
  clean: ['M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z', 'M4.9 8.2l2.2 2.2 4-4.4'],
  note: ['M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2z', 'M8 4.4v4.4M8 11.2v.3'],
  close: ['', 'M4 4l8 8M12 4l-8 8'],
  up: ['', 'M3.5 10 8 5.5l4.5 4.5'],
  right: ['', 'M2.5 8h11M9.5 4l4 4-4 4'],
  down: ['', 'M3.5 6 8 10.5 12.5 6'],
};

const SVG = 'http://www.w3.org/2000/svg';

/** An icon for the eye only; a word beside it says the same. */
export function icon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const [shape, sign] = PATHS[name];
  if (shape !== '') svg.append(path('icon-shape', shape));
  svg.append(path('icon-sign', sign));
  return svg;
}

function path(className: string, d: string): SVGPathElement {
  const element = document.createElementNS(SVG, 'path');
  element.setAttribute('class', className);
  element.setAttribute('d', d);
  return element;
}
