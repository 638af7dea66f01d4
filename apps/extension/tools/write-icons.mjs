// `node tools/write-icons.mjs`: draws the icons of the extension, which are committed. The same figure as the console's.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const FOLDER = fileURLToPath(new URL('../public/icons/', import.meta.url));
const GROUND = [0x3f, 0x54, 0xd1];
const FIGURE = [0xff, 0xff, 0xff];
/** Side of the square that the figure is described in. */
const SIDE = 32;
/** Points looked at in each direction of a pixel: edges become soft. */
const SAMPLES = 8;

/** Points of the cubic curve from 13,18 over 14,12 and 17,9 to 24,8. */
const CURVE = Array.from({ length: 65 }, (_, index) => {
  const t = index / 64;
  const at = (a, b, c, d) =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  return [at(13, 14, 17, 24), at(18, 12, 9, 8)];
});

for (const size of [16, 32, 48, 128]) writeFileSync(`${FOLDER}${size}.png`, png(size, pixels(size)));

function pixels(size) {
  const rows = Buffer.alloc(size * (1 + 4 * size));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) rows.set(pixel(x, y, SIDE / size), y * (1 + 4 * size) + 1 + 4 * x);
  }
  return rows;
}

function pixel(x, y, scale) {
  let ground = 0;
  let figure = 0;
  for (let sample = 0; sample < SAMPLES ** 2; sample += 1) {
    const at = (pixelAt, index) => (pixelAt + (index + 0.5) / SAMPLES) * scale;
    const point = [at(x, sample % SAMPLES), at(y, Math.floor(sample / SAMPLES))];
    if (isGround(point)) ground += 1;
    if (isFigure(point)) figure += 1;
  }
  const share = ground === 0 ? 0 : figure / ground;
  const colour = GROUND.map((value, index) => Math.round(value + (FIGURE[index] - value) * share));
  return [...colour, Math.round((255 * ground) / SAMPLES ** 2)];
}

/** A square with round corners. */
function isGround([x, y]) {
  const RADIUS = 7;
  const beyond = (value) => Math.max(RADIUS - value, value - (SIDE - RADIUS), 0);
  return Math.hypot(beyond(x), beyond(y)) <= RADIUS;
}

/** The two axes, and a curve that rises fast at first. */
function isFigure([x, y]) {
  const isAxis = (x >= 8 && x <= 11 && y >= 8 && y <= 24) || (x >= 8 && x <= 24 && y >= 21 && y <= 24);
  return isAxis || CURVE.some(([curveX, curveY]) => Math.hypot(x - curveX, y - curveY) <= 1.5);
}

/** Puts rows of RGBA, each after a filter byte, into the PNG container. */
function png(size, rows) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6], 8); // 8 bits a channel, colour with alpha
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
