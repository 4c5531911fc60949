/** Child processes: started, remembered on disk, stopped, and found again after a crash of the launcher. */
@NullMarked
package dev.chronos.launcher.process;

import org.jspecify.annotations.NullMarked;
