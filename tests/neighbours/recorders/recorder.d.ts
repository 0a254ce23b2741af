/** A session recorder of the page's, as its own documentation starts it. */
interface Recorder {
  /** Starts it with its default options; what it records goes to this address. */
  start(collector: string): unknown;
  /** Sends what it holds back, where the tool has a way to say so. */
  send?(): unknown;
}

interface Window {
  recorder: Recorder;
}
