import { createContext, ReactNode, useContext } from 'react';

interface ConsentRepository { mayProceed(): boolean }

const ConsentContext = createContext<ConsentRepository | null>(null);
const AccountContext = createContext<ConsentRepository | null>(null);

const consents: ConsentRepository = { mayProceed: () => localStorage.getItem('face_consent') === '1' };
const accounts: ConsentRepository = { mayProceed: () => localStorage.getItem('logged_in') === '1' };

export function Providers({ children }: { children: ReactNode }) {
  return (
    <AccountContext.Provider value={accounts}>
      <ConsentContext.Provider value={consents}>{children}</ConsentContext.Provider>
    </AccountContext.Provider>
  );
}

export const useConsent = () => useContext(ConsentContext)!;
export const useAccount = () => useContext(AccountContext)!;
