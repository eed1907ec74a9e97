import type { FunctionComponent } from 'preact';

/** What a folder of views/ says about itself in view.ts. */
export interface View {
  readonly name: string;
  /** First part of its addresses; '/' for the questions. */
  readonly path: string;
  readonly title: string;
  /** Place in the navigation, from the left. */
  readonly order: number;
  readonly parts: readonly { readonly path: string; readonly title: string }[];
  /** Reached from other views only. */
  readonly hidden?: boolean;
  /** Whether the scenario strip stands above it. */
  readonly strip: boolean;
}

/** A view with its page.tsx; the build puts them together. Either the page is there, or `load` asks for its code. */
export interface ViewWithPage extends View {
  readonly page?: FunctionComponent;
  readonly load?: () => Promise<{ readonly default: FunctionComponent }>;
}
