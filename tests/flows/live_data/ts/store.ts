import { create } from 'zustand';

interface Ticket {
  ticket: string | null;
  shown: string | null;
  load(): void;
  show(): void;
}

export const useTicket = create<Ticket>((set) => ({
  ticket: null,
  shown: null,
  load: () => set({ ticket: 'ticket' }),
  show: () => set({ shown: 'ticket' }),
}));
