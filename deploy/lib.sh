# Shared by the scripts of this folder: finds the tools, says in one line what is missing. To be sourced.
# shellcheck shell=bash

die() {
  echo "deploy/$(basename "$0"): $*" >&2
  exit 1
}

# Sets JAVA to the one of JAVA_HOME, else to the first on the path. Exits unless it is 17 or newer.
require_java() {
  local advice="Install one (Debian: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME"
  if [[ -n ${JAVA_HOME:-} ]]; then
    JAVA=$JAVA_HOME/bin/java
    [[ -x $JAVA ]] || die "JAVA_HOME=$JAVA_HOME has no bin/java. Set it to a JDK 17 or newer"
  else
    JAVA=$(command -v java) || die "no java found; Chronos needs a JDK 17 or newer. $advice"
  fi
  local version
  version=$("$JAVA" -version 2>&1 | sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1)
  [[ -n $version ]] || die "$JAVA does not run: $("$JAVA" -version 2>&1 | head -n 1)"
  ((version >= 17)) || die "$JAVA is Java $version; Chronos needs a JDK 17 or newer. $advice"
}

# A JRE can run Chronos, but not build it.
require_jdk() {
  local compiler
  compiler=$(dirname "$(readlink -f "$JAVA")")/javac
  [[ -x $compiler ]] ||
    die "$JAVA has no compiler beside it; building needs a JDK, not a JRE (Debian: apt-get install openjdk-17-jdk-headless)"
}

require_maven() {
  command -v mvn >/dev/null || die "no mvn found; building needs Maven 3.8.7 or newer (Debian: apt-get install maven)"
  local version
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  [[ -n $version ]] || die "mvn does not run: $(mvn -v 2>&1 | head -n 1)"
  [[ $(printf '%s\n' 3.8.7 "$version" | sort -V | head -n 1) == 3.8.7 ]] ||
    die "mvn is $version; building needs Maven 3.8.7 or newer"
}

require_node() {
  local advice="building the web pages needs Node 20 or newer with npm (Debian: apt-get install nodejs npm, or nodejs.org)"
  command -v node >/dev/null || die "no node found; $advice"
  command -v npm >/dev/null || die "no npm found; $advice"
  local version
  version=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  ((version >= 20)) || die "node is version $version; $advice"
}

# A build from nothing needs some 400 MB in the Maven repository and 700 MB here.
require_disk() {
  local free
  free=$(df -Pk "${repository:?}" | awk 'NR == 2 { print int($4 / 1024) }')
  ((free >= 1500)) || die "the disk of $repository is full: $free MB free, building needs 1500 MB. Make room"
}
