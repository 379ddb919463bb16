<#macro content>
<p class="hearth-footer">${msg("hearthFooter")}</p>
</#macro>
