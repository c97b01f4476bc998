// Mux' own client against the stand-in: an upload in chunks, its asset, its webhooks.
// Prints what it saw as one line of JSON. Address and credentials come by MUX_… of the environment.
import { createServer } from 'node:http';
import Mux from '@mux/mux-node';

const CHUNK = 256 * 1024;
const mux = new Mux();
const base = process.env.MUX_BASE_URL;

const received = [];
const receiver = createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    received.push({ body: Buffer.concat(parts).toString('utf8'), headers: request.headers });
    response.writeHead(204).end();
  });
});
await new Promise((listening) => receiver.listen(0, '127.0.0.1', listening));
const json = { 'content-type': 'application/json' };
const control = (path, body) =>
  fetch(base + path, { method: 'PUT', headers: json, body: JSON.stringify(body) });
await control('/_control/webhook', { url: `http://127.0.0.1:${receiver.address().port}/` });

const until = async (what) => {
  for (let i = 0; i < 200; i++) {
    const found = await what();
    if (found) return found;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('gave up waiting for ' + what);
};

const upload = await mux.video.uploads.create({
  cors_origin: 'https://portal.example',
  new_asset_settings: {
    playback_policies: ['signed'],
    passthrough: 'sdk|check',
    static_renditions: [{ resolution: 'highest', passthrough: 'sdk|file' }],
  },
});
const put = (from, to, total) =>
  fetch(upload.url, {
    method: 'PUT',
    headers: { 'content-range': `bytes ${from}-${to}/${total}` },
    body: new Uint8Array(to - from + 1),
  });
const total = CHUNK + 1000;
const first = await put(0, CHUNK - 1, total);
const last = await put(CHUNK, total - 1, total);
const done = await mux.video.uploads.retrieve(upload.id);
const asset = await until(async () => {
  const found = await mux.video.assets.retrieve(done.asset_id);
  return found.static_renditions.files.every((file) => file.status === 'ready') ? found : undefined;
});
const listed = [];
for await (const each of mux.video.assets.list()) listed.push(each.id);
const waiting = await mux.video.uploads.create({ cors_origin: '*' });
const cancelled = await mux.video.uploads.cancel(waiting.id);
await mux.video.assets.delete(asset.id);
const gone = await mux.video.assets.retrieve(asset.id).catch((error) => error.status);
const refused = await new Mux({ tokenSecret: 'wrong' }).video.assets.list().catch((e) => e.status);

await until(() => received.some((call) => call.body.includes('video.asset.deleted')));
const verified = [];
for (const call of received) verified.push((await mux.webhooks.unwrap(call.body, call.headers)).type);
const forged = await mux.webhooks
  .unwrap(received[0].body + ' ', received[0].headers)
  .then(() => 'taken', () => 'refused');

console.log(
  JSON.stringify({
    created: upload.status,
    chunks: [first.status, last.status],
    upload: done.status,
    playback: asset.playback_ids.map((each) => each.policy),
    passthrough: asset.passthrough,
    files: asset.static_renditions.files.map((file) => file.name),
    listed: listed.includes(asset.id),
    cancelled: cancelled.status,
    gone,
    refused,
    verified: [...new Set(verified)].sort(),
    forged,
  }),
);
receiver.close();
