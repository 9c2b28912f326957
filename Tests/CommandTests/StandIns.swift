/// Programs that take the place of the network's in a pipeline under test: they act on folders of this machine.
///
/// `$CENTRE` is the folder of the centre: `shop` holds what can be installed, `bin` what is, `server` is the server.
enum StandIns {
    static let aptGet = """
        #!/bin/bash
        # Installs from the shop; the package of Pandus only from the file that was fetched.
        set -euo pipefail
        echo "apt-get $*" >>"$CENTRE/log"
        [ "$1" = install ] || exit 0
        for word in "${@:2}"; do
            case "$word" in
            ./pandus.deb)
                cmp --silent pandus.deb "$CENTRE/shop/pandus.deb"
                cp -P "$CENTRE/shop/pandus" "$CENTRE/bin/" ;;
            openssh-client) cp -P "$CENTRE/shop/ssh" "$CENTRE/bin/" ;;
            rsync | curl) cp -P "$CENTRE/shop/$word" "$CENTRE/bin/" ;;
            ca-certificates | --yes | --quiet | --no-install-recommends) ;;
            *) echo "E: Unable to locate package $word" >&2; exit 100 ;;
            esac
        done
        """

    static let curl = """
        #!/bin/bash
        # Fetches the package; only by https, and a fault of the server is to be one of the command.
        set -euo pipefail
        case " $* " in *" --fail "*) ;; *) exit 2 ;; esac
        case " $* " in *" --proto =https "*) ;; *) exit 2 ;; esac
        while [ "$1" != --output ]; do shift; done
        [ "$3" = https://packages.test/pandus.deb ] || exit 22
        cp "$CENTRE/shop/pandus.deb" "$2"
        """

    static let ssh = """
        #!/bin/bash
        # Runs the command here, if key, host and login are right; a file "refuse" ends the connection at its command.
        set -euo pipefail
        known=; key=; strict=; login=
        while [ $# -gt 0 ]; do
            case "$1" in
            -i) key=$2; shift 2 ;;
            -l) login=$2@; shift 2 ;;
            -o) case "$2" in
                UserKnownHostsFile=*) known=${2#*=} ;;
                StrictHostKeyChecking=yes) strict=yes ;;
                BatchMode=yes) ;;
                *) exit 255 ;;
                esac
                shift 2 ;;
            *) break ;;
            esac
        done
        [ "$(stat -c %a "$key")" = 600 ] && [ "$(cat "$key")" = "the key" ] || exit 255
        [ "$(cat "$known")" = "the host" ] && [ "$strict" = yes ] && [ "$login$1" = site@server.test ] || exit 255
        shift
        echo "ssh $*" >>"$CENTRE/log"
        if [ -e "$CENTRE/refuse" ] && [[ "$*" == *"$(cat "$CENTRE/refuse")"* ]]; then exit 255; fi
        cd "$CENTRE/server"
        exec sh -c "$*"
        """

    /// Where there is no rsync: copies as the two commands of the pipelines ask for, over the connection they give.
    static let rsync = """
        #!/bin/bash
        set -euo pipefail
        isDry=; clear=:; paths=()
        for word in "$@"; do
            case "$word" in
            --dry-run) isDry=yes ;;
            --rsh=*) shell=${word#*=} ;;
            --delete) clear='rm -rf' ;;
            --itemize-changes | --recursive | --checksum | --chmod=D755,F644) ;;
            -*) echo "rsync: unknown option $word" >&2; exit 1 ;;
            *) paths+=("$word") ;;
            esac
        done
        source=$PWD/${paths[0]}
        login=${paths[1]%%:*}; target=${paths[1]#*:}; target=${target%/}
        if [ -n "$isDry" ]; then
            $shell "$login" "diff --recursive --brief $source $target/ || true"
        else
            $shell "$login" "$clear $target/* && cp -R $source. $target/ && chmod -R u=rwX,go=rX $target"
        fi
        """

    static let sync = """
        #!/bin/bash
        # The real one waits for everything else this machine is writing.
        echo sync >>"$CENTRE/log"
        """
}
