<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
    <#if section = "header">
        ${msg("hearthSelectTitle")}
    <#elseif section = "form">
        <p class="hearth-lead">${msg("hearthSelectLead")}</p>
        <form action="${url.loginAction}" method="post">
            <ul class="hearth-organisations" id="kc-user-organizations">
                <#list user.organizations as organization>
                    <#-- an organisation's name ends with its alias in brackets, which keeps names unique; people need not see it -->
                    <#assign name = (organization.name!organization.alias)?replace(" (" + organization.alias + ")", "")>
                    <li>
                        <button type="submit" id="organization-${organization.alias}" name="kc.org" value="${organization.alias}">
                            <span class="hearth-kind" aria-hidden="true"><#if organization.alias?starts_with("centre_")>${msg("hearthCentre")}<#elseif organization.alias?starts_with("agency_")>${msg("hearthAgency")}<#else>${msg("hearthHeadquarters")}</#if></span>
                            <span class="hearth-name">${name}</span>
                            <span class="hearth-arrow" aria-hidden="true">›</span>
                        </button>
                    </li>
                </#list>
            </ul>
        </form>
    </#if>
</@layout.registrationLayout>
