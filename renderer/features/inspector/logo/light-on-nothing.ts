/** So much of a picture must be see-through before its ground decides whether it is seen. */
const LEAST_CLEAR = 0.1;
/** From this lightness on, 0 to 255, a drawing is lost on white. */
const LIGHT = 215;

/** Whether a picture is a light drawing on nothing, made for dark grounds: on white it would not be seen. */
export function isLightOnNothing(points: Uint8ClampedArray): boolean {
  let [seen, lightness] = [0, 0];
  for (let at = 0; at < points.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = points.subarray(at, at + 4);
    const share = alpha / 255;
    seen += share;
    lightness += share * (0.2126 * red + 0.7152 * green + 0.0722 * blue);
  }
  const all = points.length / 4;
  return seen > 0 && seen < all * (1 - LEAST_CLEAR) && lightness / seen >= LIGHT;
}
