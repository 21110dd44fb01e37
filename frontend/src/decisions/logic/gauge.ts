/** Point of a half circle of radius `r` at `share` (0 to 1) of the way from the start edge. */
function point(share: number, r: number): string {
  const angle = Math.PI * (1 - Math.min(Math.max(share, 0), 1))
  return `${(r * Math.cos(angle)).toFixed(4)} ${(-r * Math.sin(angle)).toFixed(4)}`
}

/** SVG path along the gauge's middle line up to `share` of the half circle. */
export function arc(share: number): string {
  return `M ${point(0, 0.88)} A 0.88 0.88 0 0 1 ${point(share, 0.88)}`
}

/** SVG path of a mark across the gauge at `share`. */
export function tick(share: number): string {
  return `M ${point(share, 0.7)} L ${point(share, 1.06)}`
}
