const TILE = 6;

/** Stripes for what is estimated: it must look different from what is measured, not only have another colour. */
export function hatch(colour: string, ground: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const ctx = tile.getContext('2d');
  if (ctx === null) return colour;
  ctx.fillStyle = ground;
  ctx.fillRect(0, 0, TILE, TILE);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  // One line through the tile and the two corners it cuts, so that tiles join without a seam.
  ctx.beginPath();
  for (const shift of [-TILE, 0, TILE]) {
    ctx.moveTo(shift - 1, TILE + 1);
    ctx.lineTo(shift + TILE + 1, -1);
  }
  ctx.stroke();
  return ctx.createPattern(tile, 'repeat') ?? colour;
}

/** Level stripes for what is allocated: the same mark as in the strip of days. */
export function levelBars(colour: string, ground: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const ctx = tile.getContext('2d');
  if (ctx === null) return colour;
  ctx.fillStyle = ground;
  ctx.fillRect(0, 0, TILE, TILE);
  ctx.fillStyle = colour;
  ctx.fillRect(0, 0, TILE, TILE / 2);
  return ctx.createPattern(tile, 'repeat') ?? colour;
}
