-- Declares one owner's entry for one person in one calendar, or takes it back.
--   KEYS  1 own   2 oc: set of "calendar user" pairs declared by the owner
--         3 m: hash of the calendar, user -> JSON {owner: entry}   4 v: hash of the calendar, e epoch, n version
--   ARGV  1 owner   2 calendar   3 user   4 entry, opaque, or '' to take it back
--         5 most people in the calendar   6 epoch to use when the calendar has none
--   Answers {'LOST'}, {'FULL'}, {'NOOP'} (nothing changed, nobody is told) or {add|upd|rem, epoch, version}.
-- The owner's pairs are kept in the same step as the entry, so a reaper can never miss one (a flag "this was the
-- last one" from the caller could, when two declarations of an owner cross).
local ends = redis.call('ZSCORE', KEYS[1], ARGV[1])
if not ends or tonumber(ends) < 0 then
  return {'LOST'}
end
local raw = redis.call('HGET', KEYS[3], ARGV[3])
local m = raw and cjson.decode(raw) or {}
local was = next(m) ~= nil
local before = m[ARGV[1]]
if (before or '') == ARGV[4] then
  return {'NOOP'}
end
local pair = ARGV[2] .. ' ' .. ARGV[3]
if ARGV[4] == '' then
  m[ARGV[1]] = nil
  redis.call('SREM', KEYS[2], pair)
else
  if not was and redis.call('HLEN', KEYS[3]) >= tonumber(ARGV[5]) then
    return {'FULL'}
  end
  m[ARGV[1]] = ARGV[4]
  redis.call('SADD', KEYS[2], pair)
end
local is = next(m) ~= nil
if is then
  redis.call('HSET', KEYS[3], ARGV[3], cjson.encode(m))
else
  redis.call('HDEL', KEYS[3], ARGV[3])
end
redis.call('HSETNX', KEYS[4], 'e', ARGV[6])
local n = redis.call('HINCRBY', KEYS[4], 'n', 1)
if redis.call('EXISTS', KEYS[3]) == 1 then
  redis.call('PERSIST', KEYS[4])
else
  redis.call('PEXPIRE', KEYS[4], 3600000)
end
local k = (not was) and 'add' or (is and 'upd' or 'rem')
local e = redis.call('HGET', KEYS[4], 'e')
redis.call('PUBLISH', '{cp}:ev', cjson.encode({k = k, c = ARGV[2], u = ARGV[3], e = e, n = n, m = is and m or nil}))
return {k, e, n}
