import * as z from 'zod/mini';

/** How help reaches the person. */
export const deliveryModes = ['in_person', 'mobile_team', 'home_visit', 'phone', 'online'] as const;

export const deliveryMode = z
  .enum(deliveryModes)
  .check(z.meta({ id: 'DeliveryMode', description: 'How help reaches the person.' }));

export type DeliveryMode = z.output<typeof deliveryMode>;
