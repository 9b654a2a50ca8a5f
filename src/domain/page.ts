/** The head of a page of prose (content/pages). */
import { z } from 'zod'

export const pageSchema = z.strictObject({
  titre: z.string().min(3),
  description: z.string().min(20).max(200),
})
