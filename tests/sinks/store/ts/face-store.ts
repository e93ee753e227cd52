import { create } from 'zustand';

interface FaceStore {
  photo: string;
  visitor: string;
  setPhoto(photo: string): void;
  setVisitor(visitor: string): void;
}

export const useFaceStore = create<FaceStore>((set) => ({
  photo: '',
  visitor: '',
  setPhoto: (photo) => set({ photo }),
  setVisitor: (visitor) => set({ visitor }),
}));
