-- Reads a calendar at one moment.
--   KEYS  1 m   2 v
--   Answers {epoch or '', version, {user, JSON {owner: entry}, ...}}; version 0 when nobody was ever there.
return {
  redis.call('HGET', KEYS[2], 'e') or '',
  tonumber(redis.call('HGET', KEYS[2], 'n') or '0'),
  redis.call('HGETALL', KEYS[1])
}
