-- Removes entries of a condemned owner from one calendar; called with calendar '' to finish when no pair is left.
--   KEYS  1 own   2 m   3 v   4 oc
--   ARGV  1 owner   2 calendar, or ''   3 epoch to use when the calendar has none   4.. users
--   Answers the number of entries removed, or -1 when the owner is alive again (the fence): then nothing is touched.
local ends = redis.call('ZSCORE', KEYS[1], ARGV[1])
if ends and tonumber(ends) >= 0 then
  return -1
end
local removed = 0
for i = 4, #ARGV do
  local user = ARGV[i]
  local raw = redis.call('HGET', KEYS[2], user)
  local m = raw and cjson.decode(raw) or {}
  if m[ARGV[1]] then
    m[ARGV[1]] = nil
    local is = next(m) ~= nil
    if is then
      redis.call('HSET', KEYS[2], user, cjson.encode(m))
    else
      redis.call('HDEL', KEYS[2], user)
    end
    redis.call('HSETNX', KEYS[3], 'e', ARGV[3])
    local n = redis.call('HINCRBY', KEYS[3], 'n', 1)
    redis.call('PUBLISH', '{cp}:ev', cjson.encode({
      k = is and 'upd' or 'rem', why = 'reap', c = ARGV[2], u = user,
      e = redis.call('HGET', KEYS[3], 'e'), n = n, m = is and m or nil
    }))
    removed = removed + 1
  end
  redis.call('SREM', KEYS[4], ARGV[2] .. ' ' .. user)
end
if removed > 0 and redis.call('EXISTS', KEYS[2]) == 0 then
  redis.call('PEXPIRE', KEYS[3], 3600000)
end
if redis.call('SCARD', KEYS[4]) == 0 then
  redis.call('ZREM', KEYS[1], ARGV[1])
end
return removed
