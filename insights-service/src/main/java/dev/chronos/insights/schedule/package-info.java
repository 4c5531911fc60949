/**
 * Weekly reports that make themselves. There is no leader: every instance looks for closed weeks, queues a run for each
 * person and works on what is queued. The unique key of a run makes it happen once, its lease lets another instance take
 * over from one that died, its fence keeps the dead one's late result out. All of it by the database's clock.
 */
@NullMarked
package dev.chronos.insights.schedule;

import org.jspecify.annotations.NullMarked;
