import { describe, expect, it } from 'vitest';
import { array, nullable, number, oneOf, shape, string, withDefault } from './parse';

const person = shape({ name: string, age: nullable(number), tags: withDefault(array(string), []), role: oneOf(['A', 'B'], 'A') });

describe('shape', () => {
  it('keeps the known fields and fills the missing ones', () => {
    expect(person({ name: 'Ada', extra: 1, role: 'Z' }, '')).toEqual({ name: 'Ada', age: null, tags: [], role: 'A' });
  });

  it.each([
    [{}, 'name is not text'],
    [{ name: 'Ada', age: 'old' }, 'age is not a number'],
    [{ name: 'Ada', tags: ['a', 2] }, 'tags[1] is not text'],
    [[], 'answer is not an object'],
    [null, 'answer is not an object'],
  ])('%j is refused with a place', (value, message) => {
    expect(() => person(value, '')).toThrow(message);
  });
});
