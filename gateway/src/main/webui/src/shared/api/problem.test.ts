import { describe, expect, it } from 'vitest';
import { asProblem, problemFrom } from './problem';

describe('problemFrom', () => {
  it('reads a problem document with its field errors', () => {
    const found = problemFrom(
      422,
      JSON.stringify({
        title: 'Not accepted',
        status: 422,
        detail: 'One field is wrong.',
        code: 'invalid',
        errors: [{ pointer: '/email', code: 'email', detail: 'This is not an email address.' }],
      }),
    );

    expect(found).toMatchObject({ status: 422, code: 'invalid', title: 'Not accepted', detail: 'One field is wrong.' });
    expect(found.fieldMessage('/email')).toBe('This is not an email address.');
    expect(found.fieldMessage('/permission')).toBeNull();
  });

  it.each([
    [413, '<html>Request Entity Too Large</html>', 'Too large'],
    [502, '', 'A part of Chronos is away'],
    [500, '{"message":"x"}', 'Something went wrong'],
    [418, 'null', 'The request was refused'],
  ])('gives %i with the body %s a title of its own', (status, body, title) => {
    expect(problemFrom(status, body)).toMatchObject({ status, title, code: `http-${status}` });
  });
});

it('any thrown value becomes a problem', () => {
  expect(asProblem(new TypeError('boom'))).toMatchObject({ status: 0, title: 'Something went wrong', detail: 'boom' });
  expect(asProblem('text')).toMatchObject({ detail: null });
});
