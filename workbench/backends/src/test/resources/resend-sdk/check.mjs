// Resend's own client against the stand-in: sends, repeats, conflicts, a batch, and its webhooks.
// Prints what it saw as one line of JSON. Address and credentials come by RESEND_… of the environment.
import { createServer } from 'node:http';
import { Resend } from 'resend';
import { Webhook } from 'svix';

const resend = new Resend();
const base = process.env.RESEND_BASE_URL;

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
const control = (method, path, body) =>
  fetch(base + path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
await control('PUT', '/_control/webhook', { url: `http://127.0.0.1:${receiver.address().port}/` });

const until = async (what) => {
  for (let i = 0; i < 200; i++) {
    if (what()) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error('gave up waiting for ' + what);
};

const mail = {
  from: 'Portal <portal@example.com>',
  to: ['bounced@resend.dev'],
  subject: 'Hello',
  text: 'Hi',
  tags: [{ name: 'notification_id', value: 'n-1' }],
};
const key = { idempotencyKey: 'n-1' };
const first = await resend.emails.send(mail, key);
const again = await resend.emails.send(mail, key);
const other = await resend.emails.send({ ...mail, subject: 'Bye' }, key);
const found = await resend.emails.get(first.data.id);
const batch = await resend.batch.send([
  { ...mail, to: ['delivered@resend.dev'] },
  { ...mail, to: ['complained@resend.dev'] },
]);
const missing = await resend.emails.send({ from: mail.from, to: mail.to, text: 'Hi' });
const stranger = await new Resend('re_wrong').emails.send(mail);
await control('POST', '/_control/faults', {
  kind: 'busy',
  name: 'daily_quota_exceeded',
  times: 1,
});
const quota = await resend.emails.send(mail);
await control('PUT', '/_control/rate', { limit: 1, enforced: true });
const hurried = await Promise.all([1, 2, 3].map(() => resend.emails.send(mail)));

await until(() =>
  ['email.bounced', 'email.delivered', 'email.complained'].every((type) =>
    received.some((call) => call.body.includes(type)),
  ),
);
const webhook = new Webhook(process.env.RESEND_WEBHOOK_SECRET);
const verified = received.map((call) => {
  webhook.verify(call.body, call.headers);
  return JSON.parse(call.body);
});
const bounced = verified.find((event) => event.type === 'email.bounced');
let forged = 'taken';
try {
  webhook.verify(received[0].body + ' ', received[0].headers);
} catch {
  forged = 'refused';
}

console.log(
  JSON.stringify({
    repeated: again.data.id === first.data.id,
    conflict: other.error.name,
    found: found.data.to,
    batch: batch.data.data.length,
    missing: missing.error.name,
    stranger: stranger.error.name,
    quota: quota.error.name,
    hurried: hurried.some((each) => each.error?.name === 'rate_limit_exceeded'),
    rate: first.headers['ratelimit-limit'],
    verified: [...new Set(verified.map((event) => event.type))].sort(),
    bounce: bounced.data.bounce.type,
    tags: bounced.data.tags,
    forged,
  }),
);
receiver.close();
