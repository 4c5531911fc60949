// Drives presence-service with the unmodified pusher-js. Arguments: base URL, key, calendar, token of ann, token of ben.
// Prints one line per step; any failed step ends the process with a code that is not 0.
import assert from 'node:assert/strict';
import Pusher from 'pusher-js';

const [base, key, calendar, annToken, benToken] = process.argv.slice(2);
const { hostname, port } = new URL(base);
const channelName = `presence-calendar.${calendar}`;

function connect(token, appKey = key) {
  return new Pusher(appKey, {
    cluster: 'x',
    wsHost: hostname,
    wsPort: Number(port),
    forceTLS: false,
    enabledTransports: ['ws'],
    enableStats: false,
    channelAuthorization: { endpoint: `${base}/api/presence/auth`, headers: { Authorization: `Bearer ${token}` } },
  });
}

/** The next event of that name, or a failure after the time. */
function next(source, event, within = 5000) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${event} within ${within} ms`)), within);
    source.bind(event, (data) => {
      clearTimeout(timer);
      resolve(data);
    });
  });
}

function count(source, event) {
  const seen = [];
  source.bind(event, (data) => seen.push(data));
  return seen;
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const step = (text) => console.log(`ok ${text}`);

const ann = connect(annToken);
await next(ann.connection, 'connected');
assert.match(ann.connection.socket_id, /^\d+\.\d+$/);
step('connects');

const annChannel = ann.subscribe(channelName);
const alone = await next(annChannel, 'pusher:subscription_succeeded');
assert.equal(alone.count, 1);
assert.equal(alone.me.id, 'user-ann');
assert.equal(alone.me.info.name, 'ann');
step('subscribes through the auth endpoint and finds itself');

const added = count(annChannel, 'pusher:member_added');
const removed = count(annChannel, 'pusher:member_removed');
const ben = connect(benToken);
const begun = Date.now();
const benChannel = ben.subscribe(channelName);
await next(annChannel, 'pusher:member_added');
assert.ok(Date.now() - begun < 1000, `took ${Date.now() - begun} ms`);
step(`sees the other within a second (${Date.now() - begun} ms with connecting)`);
if (!benChannel.subscribed) await next(benChannel, 'pusher:subscription_succeeded');
assert.deepEqual(Object.keys(benChannel.members.members).sort(), ['user-ann', 'user-ben']);
assert.equal(annChannel.members.count, 2);
step('both have both');

const second = connect(benToken);
const secondChannel = second.subscribe(channelName);
await next(secondChannel, 'pusher:subscription_succeeded');
assert.equal(secondChannel.members.count, 2);
await pause(300);
assert.equal(added.length, 1);
step('a second tab is silent');

const updated = next(annChannel, 'presence:updated');
assert.ok(benChannel.trigger('client-presence', { state: 'idle', view: { mode: 'week' } }));
const seen = await updated;
assert.equal(seen.user_id, 'user-ben');
step('a client event arrives as a change of the person');

ben.unsubscribe(channelName);
await pause(500);
assert.equal(removed.length, 0);
second.unsubscribe(channelName);
await pause(500);
assert.equal(removed.length, 1);
assert.equal(removed[0].id, 'user-ben');
assert.equal(annChannel.members.count, 1);
step('the person goes with the last tab, once');

const foreign = ben.subscribe(`${channelName}-of-somebody-else`);
const refused = await next(foreign, 'pusher:subscription_error');
assert.equal(refused.status, 404);
step('a calendar of others is refused');

const stranger = connect(annToken, 'wrong-key');
const failure = await next(stranger.connection, 'error');
assert.equal((failure.error ?? failure).data.code, 4001);
await pause(200);
assert.equal(stranger.connection.state, 'disconnected');
step('a wrong key is 4001 and not tried again');

for (const pusher of [ann, ben, second, stranger]) pusher.disconnect();
setTimeout(() => process.exit(0), 100);
