/**
 * The CSS of a colour whose luminance is not beyond a bound: as it is where it is not, else mixed with black or white until it
 * is there, so that its hue stays. In `xyz`, `y` is the luminance that WCAG reckons with, and mixing changes it in proportion.
 *
 * @param color any CSS colour; of a transparent one black is left
 * @param bound 0 to 1
 * @param pole 0: it is at most the bound, and is mixed with black. 1: at least, and with white.
 */
export function bounded(color: string, bound: number | string, pole: number): string {
  const channel = (name: string, white: number) =>
    ` calc(${name} + (${white * pole} - ${name})*clamp(0,(${bound} - y)/(${pole} - y),1))`;
  return `color(from ${color} xyz${channel('x', 0.95)}${channel('y', 1)}${channel('z', 1.09)}/1)`;
}
