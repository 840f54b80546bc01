#!/bin/sh
# Tries the two commands of the README on a bare system, made by debootstrap in a folder, and prints time and result as a row of the manual's table:
#
#   sh scripts/test-on.sh bookworm|trixie|sid|noble [OPTIONS] [-- ARGUMENTS FOR PYTEST]
#   --demo     only sh scripts/demo.sh
#   --tests    only sh scripts/test.sh
#   --shell    no command: a shell in the system, at the copy of the checkout
#   --keep     leave the system for a next run with --keep, which goes on with it (its times are not those of a bare system)
#
# Tracked files are copied with their uncommitted edits. Where the packages come from is read from this machine's apt and pip.
# Needs root, some 6 GB in .environment/systems, and a Linux with namespaces: all mounts live in one and end with it.
# PROSPECTIVITY_DATA=FOLDER lets the tests see real surveys.
set -eu
. "$(dirname "$0")/environment.sh"
SYSTEMS="$ENVIRONMENT/systems"
HOME_INSIDE=/root
CHECKOUT_INSIDE=$HOME_INSIDE/prospectivity

usage() {
    sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
    exit 2
}

NAME=${1:-}
case "$NAME" in
bookworm) TITLE="Debian 12 (bookworm)" ORIGIN=Debian ;;
trixie) TITLE="Debian 13 (trixie)" ORIGIN=Debian ;;
sid) TITLE="Debian unstable (sid)" ORIGIN=Debian ;;
noble) TITLE="Ubuntu 24.04 (noble)" ORIGIN=Ubuntu ;;
*) usage ;;
esac
shift
COMMANDS="demo test" KEEP="" OPTIONS=""
while [ $# -gt 0 ]; do
    case "$1" in
    --demo) COMMANDS=demo ;;
    --tests) COMMANDS=test ;;
    --shell) COMMANDS=shell ;;
    --keep) KEEP=yes ;;
    --)
        shift
        break
        ;;
    *) usage ;;
    esac
    OPTIONS="$OPTIONS $1"
    shift
done
SYSTEM="$SYSTEMS/$NAME"

# Where this machine's apt finds the packages of a distribution ("Debian", "Ubuntu"); nothing if it uses none of them.
mirror_of() {
    apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(SITE)' 2>/dev/null | sed -n "s/^$1|$1|//p" | head -n 1
}

# The key that Ubuntu's packages are signed with: Debian packages it, but not in every release.
ubuntu_keyring() {
    keyring="$SYSTEMS/ubuntu-keyring/usr/share/keyrings/ubuntu-archive-keyring.gpg"
    [ ! -e /usr/share/keyrings/ubuntu-archive-keyring.gpg ] || keyring=/usr/share/keyrings/ubuntu-archive-keyring.gpg
    if [ ! -e "$keyring" ]; then
        mirror=$(mirror_of Debian)
        [ -n "$mirror" ] || return 1
        mkdir -p "$SYSTEMS/ubuntu-keyring/lists/partial"
        printf 'deb %s sid main\n' "$mirror" >"$SYSTEMS/ubuntu-keyring/sources.list"
        (
            cd "$SYSTEMS/ubuntu-keyring"
            set -- -q -o Dir::Etc::sourcelist="$PWD/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$PWD/lists" \
                -o APT::Sandbox::User=root
            apt-get "$@" update && apt-get "$@" download ubuntu-keyring && dpkg-deb -x ubuntu-keyring_*.deb .
        ) >>"$SYSTEMS/$NAME.log" 2>&1 || return 1
    fi
    printf '%s\n' "$keyring"
}

make_system() {
    say "making a bare $TITLE in $SYSTEM"
    mkdir -p "$SYSTEMS/packages-$NAME/partial"
    set -- --variant=minbase --cache-dir="$SYSTEMS/packages-$NAME"
    if [ "$ORIGIN" = Ubuntu ]; then
        keyring=$(ubuntu_keyring) || {
            say "$TITLE cannot be made here: the key of its packages (ubuntu-keyring) is neither on this machine nor in its Debian mirror."
            exit 1
        }
        set -- "$@" --components=main,universe --keyring="$keyring"
        script=gutsy # what debootstrap calls the recipe of all Ubuntus since
    else
        script=sid # the same for Debian
    fi
    # Without a mirror of its own here, debootstrap falls back on the distribution's.
    debootstrap "$@" "$NAME" "$SYSTEM" "$(mirror_of "$ORIGIN")" "$script" >>"$SYSTEMS/$NAME.log" 2>&1 || {
        tail -n 3 "$SYSTEMS/$NAME.log" >&2
        say "$TITLE cannot be made here: debootstrap could not fetch it (see $SYSTEMS/$NAME.log)."
        exit 1
    }
}

# How this machine reaches its packages: name server, proxy and the like for apt, indexes and folders for pip.
copy_access() {
    cp -L /etc/resolv.conf "$SYSTEM/etc/resolv.conf"
    apt-config dump | grep -E '^Acquire::((https?|ftp)::|Check-|Retries)' >"$SYSTEM/etc/apt/apt.conf.d/90host" || true
    printf '#!/bin/sh\nexit 101\n' >"$SYSTEM/usr/sbin/policy-rc.d" # no package may start a service
    chmod 755 "$SYSTEM/usr/sbin/policy-rc.d"
    # Lines like global.find-links='/opt/wheels', and :env:.cert='...', which wins; lists are parted by a literal \n.
    printf '[global]\n' >"$SYSTEM/etc/pip.conf"
    python3 -m pip config list 2>/dev/null | sed -n "s/^\(global\|install\|:env:\)\.\([a-z-]*\)='\(.*\)'\$/\2 \3/p" | sed 's/\\n/ /g' |
        awk '{ key = $1; $1 = ""; if (!(key in value)) value[key] = $0 } END { for (key in value) print key " =" value[key] }' |
        while read -r key equals values; do
            [ "$key" != config-file ] || continue
            given=""
            for value in $values; do
                path=${value#file://}
                if [ -f "$path" ]; then
                    # Packages of the system write beside such files: a copy elsewhere is in nobody's way.
                    value="/etc/pip-$key"
                    cp -L "$path" "$SYSTEM$value"
                elif [ -d "$path" ]; then
                    # An index on disk links to files beside it.
                    [ "$key" = find-links ] || path=$(dirname "$path")
                    show "$path" "$path"
                fi
                given="$given $value"
            done
            printf '%s %s%s\n' "$key" "$equals" "$given" >>"$SYSTEM/etc/pip.conf"
        done
}

# Shows a folder of this machine inside the system, for reading only.
show() {
    mkdir -p "$SYSTEM$2"
    mount --bind "$1" "$SYSTEM$2"
    mount -o remount,bind,ro "$SYSTEM$2"
}

# Mounts what programs expect; of this machine's devices only those that hold nothing.
mount_system() {
    mount -t proc proc "$SYSTEM/proc"
    mount -t sysfs -o ro sysfs "$SYSTEM/sys"
    mount -t tmpfs -o mode=755 tmpfs "$SYSTEM/dev"
    mkdir "$SYSTEM/dev/shm" "$SYSTEM/dev/pts"
    mount -t tmpfs tmpfs "$SYSTEM/dev/shm"
    mount -t devpts -o newinstance,ptmxmode=666 devpts "$SYSTEM/dev/pts"
    ln -s pts/ptmx "$SYSTEM/dev/ptmx"
    ln -s /proc/self/fd "$SYSTEM/dev/fd"
    for device in null zero full random urandom tty; do
        : >"$SYSTEM/dev/$device"
        mount --bind "/dev/$device" "$SYSTEM/dev/$device"
    done
    # Fetched once, used by each run: times then tell of the commands, not of the network.
    mkdir -p "$SYSTEMS/packages-$NAME/partial"
    mount --bind "$SYSTEMS/packages-$NAME" "$SYSTEM/var/cache/apt/archives"
    [ -z "${PROSPECTIVITY_DATA:-}" ] || show "$PROSPECTIVITY_DATA" /srv/surveys
}

copy_checkout() {
    mkdir -p "$SYSTEM$CHECKOUT_INSIDE"
    # A system that was kept has an older copy.
    find "$SYSTEM$CHECKOUT_INSIDE" -mindepth 1 -maxdepth 1 ! -name .environment ! -name build -exec rm -rf {} +
    git -C "$ROOT" -c safe.directory="$ROOT" ls-files -z | (
        cd "$ROOT"
        xargs -0 sh -c 'for file; do [ ! -e "$file" ] || printf "%s\0" "$file"; done' sh
    ) | tar -C "$ROOT" --null --files-from=- -cf - | tar -C "$SYSTEM$CHECKOUT_INSIDE" --no-same-owner -xf -
}

inside() {
    chroot "$SYSTEM" /usr/bin/env -i HOME="$HOME_INSIDE" PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM="${TERM:-dumb}" \
        ${PROSPECTIVITY_DATA:+PROSPECTIVITY_DATA=/srv/surveys} sh -c "cd $CHECKOUT_INSIDE && \"\$@\"" sh "$@"
}

# Upstream's version of an installed package: 3.40.6 of 1:3.40.6+dfsg-1.
version_of() { inside dpkg-query -W -f='${Version}' "$1" 2>/dev/null | sed 's/^[0-9]*://; s/[+~-].*//'; }

# Runs scripts/$1.sh with the other arguments; prints "passed in 3 min 20 s" or how it failed.
try() {
    command=$1
    shift
    log="$SYSTEMS/$NAME-$command.log"
    say "sh scripts/$command.sh $* (output in $log)"
    began=$(date +%s)
    code=0
    inside sh "scripts/$command.sh" "$@" >"$log" 2>&1 || code=$?
    took=$(($(date +%s) - began))
    if [ "$code" = 0 ]; then result=passed; else result="failed (exit code $code)"; fi
    [ "$code" = 0 ] || tail -n 25 "$log" >&2
    printf '%s in %d min %d s' "$result" $((took / 60)) $((took % 60))
    return "$code"
}

# pytest's own count, from its report: "2,345 tests, 3 skipped".
counted() {
    report="$SYSTEM$CHECKOUT_INSIDE/build/tests.xml"
    [ -s "$report" ] || return 0
    sed -n 's/.*<testsuite [^>]*errors="\([0-9]*\)" failures="\([0-9]*\)" skipped="\([0-9]*\)" tests="\([0-9]*\)".*/\4 tests, \3 skipped, \2 failed, \1 errors/p' \
        "$report" | head -n 1
}

try_all() {
    mount -t proc proc /proc # of this namespace
    [ -e "$SYSTEM/usr" ] || make_system
    mount_system
    copy_access
    copy_checkout
    if [ "$COMMANDS" = shell ]; then
        inside sh
        return
    fi
    touch "$SYSTEMS/$NAME.began"
    failed=""
    demo="not tried" tests="not tried"
    for command in $COMMANDS; do
        case "$command" in
        demo) demo=$(try demo) || failed=yes ;;
        test)
            rm -f "$SYSTEM$CHECKOUT_INSIDE/build/tests.xml"
            tests=$(try test --junit-xml=build/tests.xml "$@") || failed=yes
            tests="$tests: $(counted)"
            [ $# = 0 ] || tests="$tests ($*)"
            ;;
        esac
    done
    strays=$(find "$SYSTEM$HOME_INSIDE" -path "$SYSTEM$CHECKOUT_INSIDE" -prune -o -newer "$SYSTEMS/$NAME.began" ! -type d -print | sed "s,^$SYSTEM,,")
    if [ -n "$strays" ]; then
        say "files left in the home folder, outside the project: $(printf '%s' "$strays" | tr '\n' ' ')"
        failed=yes
    fi
    printf '| %s | %s | %s | %s | %s | %s | %s |\n' "$TITLE" "$(version_of qgis)" "$(version_of python3)" "$(version_of python3-numpy)" \
        "$demo" "$tests" "$(date -u +%Y-%m-%d)"
    [ -z "$failed" ]
}

if [ -n "${PROSPECTIVITY_NAMESPACE:-}" ]; then
    try_all "$@"
    exit
fi

[ "$(id -u)" = 0 ] || {
    say "a bare system can only be made by root: run this with sudo."
    exit 1
}
mkdir -p "$SYSTEMS"
install_packages debootstrap wget
exec 9>"$SYSTEMS/$NAME.lock"
flock -n 9 || {
    say "another run is using the system $NAME: wait for its end."
    exit 1
}
remove_system() { [ -n "$KEEP" ] || rm -rf --one-file-system "$SYSTEM"; }
remove_system
: >"$SYSTEMS/$NAME.log"
exec 3<&0
PROSPECTIVITY_NAMESPACE=yes unshare --mount --pid --fork --kill-child --propagation private \
    sh "$0" "$NAME" $OPTIONS -- "$@" <&3 9>&- &
worker=$!
# All mounts and processes end with the first process of the namespace, so that only the folder is left to remove.
stop() {
    trap - INT TERM HUP EXIT
    kill -KILL "$worker" 2>/dev/null && wait "$worker" 2>/dev/null || true
    remove_system
    exit 130
}
trap stop INT TERM HUP
code=0
wait "$worker" || code=$?
remove_system
exit "$code"
