# What setup, run, test and lint share. Sourced, never run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '\033[1m==> %s\033[0m\n' "$*"; }
fail() { printf '\n%s\n' "$*" >&2; exit 1; }

# Prints the packages of a list that are not installed.
missing_packages() {
    sed 's/#.*//' "$1" | while read -r name; do
        # Newer Debian and Ubuntu have some libraries under a name with t64, which the old one leads to.
        [ -z "$name" ] || { dpkg-query -W -f='${Status}\n' "$name" "${name}t64" 2>/dev/null || true; } | grep -q 'ok installed' || echo "$name"
    done
}

# Installs the packages of a list with apt where it may; else prints the one command and stops.
install_packages() {
    local missing
    command -v dpkg-query >/dev/null || fail "This is set up for Debian and Ubuntu. Elsewhere, install what $1 lists and run .venv/bin/pip install ."
    missing=$(missing_packages "$1")
    [ -n "$missing" ] || return 0
    say "Installing system packages:" $missing
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get)
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || fail "Some system packages are missing. Please run this once, then start again:
  sudo apt-get install --no-install-recommends $(echo $missing)"
        apt=(sudo "${apt[@]}")
    fi
    "${apt[@]}" update -q -q
    "${apt[@]}" install -y -q --no-install-recommends $missing
}

# Prints the first Python that is new enough.
find_python() {
    local candidate
    for candidate in python3 python3.13 python3.12 python3.11; do
        if command -v "$candidate" >/dev/null && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    fail "Octavox needs Python 3.11 or newer."
}

# Runs a long command with its output in a log, and says every so often that it is still at work.
patiently() {
    local what=$1 log=$2 begun=$SECONDS pid
    shift 2
    "$@" >"$log" 2>&1 &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        sleep 1
        [ $(((SECONDS - begun) % 20)) -ne 0 ] || printf '    %s: %d s so far\n' "$what" $((SECONDS - begun))
    done
    wait "$pid" || { tail -n 40 "$log" >&2; fail "$what failed; the whole output is in $log"; }
}
