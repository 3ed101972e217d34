/** The address that begins the sample at once, without a question: for trying out, and for pictures of the screens. */
export const SAMPLE_ROUTE = '/minh-hoa';
