import type { OpenSocket, Socket } from '../features/presence/socket';

type Handler = (data: never) => void;

/** Stands in for pusher-js: the test plays the server. */
export class FakeSocket implements Socket {
  connects = 0;
  disconnects = 0;
  readonly subscribed: string[] = [];
  /** What was told on the channel. */
  readonly told: unknown[] = [];
  private readonly handlers = new Map<string, Handler[]>();
  private refuse: () => void = () => undefined;

  readonly connection = {
    state: 'connecting',
    bind: (event: string, handler: Handler) => this.bindTo(`connection:${event}`, handler),
  };

  readonly open: OpenSocket = (_, onRefused) => {
    this.refuse = onRefused;
    return this;
  };

  connect(): void {
    this.connects += 1;
    this.moveTo('connecting');
  }

  disconnect(): void {
    this.disconnects += 1;
    this.moveTo('disconnected');
  }

  subscribe(channel: string) {
    this.subscribed.push(channel);
    return {
      bind: (event: string, handler: (data: unknown) => void) => this.bindTo(event, handler),
      trigger: (event: string, data: unknown) => this.told.push([event, data]),
    };
  }

  unsubscribe(channel: string): void {
    this.subscribed.splice(this.subscribed.indexOf(channel), 1);
    [...this.handlers.keys()].filter((event) => !event.startsWith('connection:')).forEach((event) => this.handlers.delete(event));
  }

  moveTo(state: string): void {
    const previous = this.connection.state;
    this.connection.state = state;
    this.emit('connection:state_change', { previous, current: state });
  }

  emit(event: string, data: unknown): void {
    this.handlers.get(event)?.forEach((handler) => {
      handler(data as never);
    });
  }

  refuseChannel(): void {
    this.refuse();
  }

  private bindTo(event: string, handler: Handler): void {
    this.handlers.set(event, [...(this.handlers.get(event) ?? []), handler]);
  }
}
