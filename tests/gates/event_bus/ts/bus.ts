import mitt from 'mitt';

export const bus = mitt<{ rulesAccepted: void; screenOn: void }>();
