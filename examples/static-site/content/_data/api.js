/** The address of the API: of the one that is asked now, and by visitors later. */
export default process.env.RK_API_URL ?? 'http://127.0.0.1:4010';
