import { browserCommand } from '../../../src/stage/serve/openBrowser';

const address = 'http://localhost:3000/';

it.each([
  ['darwin', {}, ['open', address]],
  ['win32', {}, ['cmd', '/c', 'start', '""', address]],
  ['linux', { DISPLAY: ':0' }, ['xdg-open', address]],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', address]],
  ['linux', {}, null],
  ['darwin', { CI: 'true' }, null],
] as const)('on %s with %j', (platform, environment, expected) => {
  expect(browserCommand(platform, environment, address)).toEqual(expected);
});
