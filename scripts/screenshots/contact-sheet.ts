import type { Picture } from './take-pictures.ts';

/** A page that shows all screenshots, a row for each scene and a column for each variant; a click opens one. */
export function contactSheet(pictures: readonly Picture[]): string {
  const scenes = [...new Set(pictures.map(({ scene }) => scene))];
  const variants = [...new Set(pictures.map(({ variant }) => variant))];
  const cell = (scene: string, variant: string): string => {
    const picture = pictures.find((each) => each.scene === scene && each.variant === variant);
    if (picture === undefined) return '<td></td>';
    return `<td><a href="${picture.file}"><img src="${picture.file}" alt="${scene}, ${variant}" loading="lazy"></a></td>`;
  };
  const row = (scene: string): string =>
    `<tr><th scope="row">${scene}</th>${variants.map((variant) => cell(scene, variant)).join('')}</tr>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tidings: ${pictures.length} pictures</title><style>
:root { color-scheme: light dark; }
body { margin: 16px; font: 14px/1.4 system-ui, sans-serif; }
th { position: sticky; inset: 0 auto auto 0; padding: 4px 8px; background: Canvas; text-align: start; vertical-align: top; }
td { padding: 4px; vertical-align: top; }
img { display: block; inline-size: 200px; outline: 1px solid GrayText; }
</style></head><body><h1>${pictures.length} pictures</h1><table>
<thead><tr><td></td>${variants.map((variant) => `<th scope="col">${variant}</th>`).join('')}</tr></thead>
<tbody>${scenes.map(row).join('\n')}</tbody></table></body></html>
`;
}
