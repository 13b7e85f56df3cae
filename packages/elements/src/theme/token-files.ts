import { colorTokens } from './color-tokens.ts';
import { colorDescriptions, otherTokens } from './token-descriptions.ts';

/** The style sheet for pages that want the same values for their own parts, or a place to start changing them. */
export function tokensCss(): string {
  const colors = Object.entries(colorTokens);
  return `/* The values that the elements of Resilience Kit use where a page sets none. Written by \`pnpm run tokens\`. */
:root {
${colors.map(([name, [light]]) => `  --rk-color-${name}: ${light}; /* ${colorDescriptions[name] ?? ''} */`).join('\n')}
${otherTokens.map(({ name, value, description }) => `  --rk-${name}: ${value}; /* ${description} */`).join('\n')}
}

@supports (color: light-dark(red, red)) {
  :root {
${colors.map(([name, [light, dark]]) => `    --rk-color-${name}: light-dark(${light}, ${dark});`).join('\n')}
  }
}

/* The place of an element before its script is there, so that the page does not jump. */
rk-service-finder:not(:defined) {
  display: block;
  min-height: var(--rk-service-finder-min-height);
}

rk-impact-counter:not(:defined, [layout='inline']) {
  display: block;
  min-height: var(--rk-impact-counter-min-height);
}

rk-service-card:not(:defined, [layout='compact']) {
  display: block;
  min-height: var(--rk-service-card-min-height);
}

rk-mobile-team-schedule:not(:defined) {
  display: block;
  min-height: var(--rk-mobile-team-schedule-min-height);
}
`;
}

/** The same in the format of the Design Tokens Community Group, for design tools. */
export function tokensJson(): string {
  const color = Object.fromEntries(
    Object.entries(colorTokens).map(([name, [light, dark]]) => [
      name,
      { $value: light, $description: colorDescriptions[name], $extensions: { 'resilience-kit.dark': dark } },
    ]),
  );
  const others = Object.fromEntries(
    otherTokens.map(({ name, value, type, description }) => [
      name,
      { $type: type, $value: value, $description: description },
    ]),
  );
  return `${JSON.stringify({ rk: { color: { $type: 'color', ...color }, ...others } }, null, 2)}\n`;
}
