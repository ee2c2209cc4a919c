/** The shells that can be taught. */
export const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

const bash = `# Completion of debrief for bash. In ~/.bashrc: eval "$(debrief completion bash)"
_debrief() {
  local line files='' program="\${1/#\\~/$HOME}"
  COMPREPLY=()
  while IFS= read -r line; do
    if [ "$line" = ':files' ]; then files=yes; else COMPREPLY+=("$line"); fi
  done < <("$program" __complete bash "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
  if [ -z "$files" ]; then compopt +o default 2>/dev/null || true; fi
}
complete -o default -F _debrief debrief
`;

const zsh = `#compdef debrief
# Completion of debrief for zsh. In ~/.zshrc: eval "$(debrief completion zsh)"
_debrief() {
  local -a choices
  local line files=''
  for line in "\${(@f)$(\${(Q)words[1]} __complete zsh "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    case $line in
      ('') ;;
      (:files) files=yes ;;
      (*$'\\t'?*) choices+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
      (*) choices+=("\${\${line%%$'\\t'*}//:/\\\\:}") ;;
    esac
  done
  (( $#choices )) && _describe -t debrief debrief choices
  [[ -n $files ]] && _files
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _debrief debrief
`;

const fish = `# Completion of debrief for fish. In ~/.config/fish/config.fish: debrief completion fish | source
function __debrief_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    for line in ($words[1] __complete fish $words[2..-1] "$typed" 2>/dev/null)
        if test "$line" = ':files'
            __fish_complete_path "$typed"
        else
            echo $line
        end
    end
end
complete -c debrief -f -a '(__debrief_complete)'
`;

/** What to source, by shell. */
export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish };
