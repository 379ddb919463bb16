// Whose name stands there already types the password next: Keycloak's page begins in the name all the same.
document.addEventListener('DOMContentLoaded', () => {
    const name = document.getElementById('username');
    const password = document.getElementById('password');
    if (name && name.value && password && !password.value) password.focus();
});
