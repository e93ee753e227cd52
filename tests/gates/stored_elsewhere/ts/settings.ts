const STEP = 'step_done';
const TOUR = 'tour_done';

class Settings {
  get stepDone(): boolean {
    return localStorage.getItem(STEP) === '1';
  }

  set stepDone(done: boolean) {
    localStorage.setItem(STEP, done ? '1' : '0');
  }

  isTourDone(): boolean {
    return localStorage.getItem(TOUR) === '1';
  }

  setTourDone(): void {
    localStorage.setItem(TOUR, '1');
  }
}

export const settings = new Settings();
