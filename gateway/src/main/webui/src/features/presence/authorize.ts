import { asProblem } from '../../shared/api/problem';
import { call } from '../../shared/api/http';
import { backoffMillis } from './backoff';
import { channelAuth, type ChannelAuth } from './wire';

const ATTEMPTS = 5;

/**
 * Asks for the signature that lets a socket into a channel. The socket library asks once and gives up for the life of the
 * connection, so a service that is briefly away is asked again here; a refusal is final.
 */
export async function authorizeChannel(socketId: string, channelName: string): Promise<ChannelAuth> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const form = { socket_id: socketId, channel_name: channelName };
      return await call('POST', '/api/presence/auth', channelAuth, { form });
    } catch (error) {
      const { status } = asProblem(error);
      const refused = status >= 400 && status < 500 && status !== 429 && status !== 408;
      if (refused || attempt + 1 >= ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, backoffMillis(attempt, Math.random, 500)));
    }
  }
}
