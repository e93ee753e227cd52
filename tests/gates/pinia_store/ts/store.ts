import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface Steps {
  step: boolean;
  tour: boolean;
  accept: () => void;
  finish: () => void;
}

export const useSteps = create<Steps>()(
  persist(
    (set) => ({
      step: false,
      tour: false,
      accept: () => set({ step: true }),
      finish: () => set({ tour: true }),
    }),
    { name: 'steps' },
  ),
);
