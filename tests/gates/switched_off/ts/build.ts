export const MODE = 'sms';
